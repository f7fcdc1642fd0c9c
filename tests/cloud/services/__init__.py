"""What runs inside the services' own environments; it imports Keystone, Placement and Nova."""
