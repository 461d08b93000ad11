"""Cypher helpers over any store → typed rows."""
