"""Cetu (策图): Chinese policy documents in, a knowledge graph of policy concepts out."""
