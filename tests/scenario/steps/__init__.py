"""The steps of a visit, a module for each resource."""
