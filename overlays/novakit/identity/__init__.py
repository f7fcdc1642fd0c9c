"""How to sign in: the ways, Keystone, the catalog, and what is configured of a cloud."""
