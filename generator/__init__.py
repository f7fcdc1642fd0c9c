"""Turn the description in `spec/` into the typed client `novakit_api` (build time only)."""
