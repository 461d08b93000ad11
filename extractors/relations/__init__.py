"""Relations between marked names and goals, and their status."""
