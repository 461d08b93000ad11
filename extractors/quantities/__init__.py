"""Numbers, units, comparators, dates and plan periods."""
