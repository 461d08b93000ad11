"""The small trained model, run in numpy."""
