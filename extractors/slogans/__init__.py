"""Numeral slogans (三高四新) and their parts."""
