"""Goals: which clauses are one, and their fields."""
