"""Knowledge as data files with a documented format, and their typed readers."""
