"""Names of concepts: rules over lexicons, heads and frames."""
