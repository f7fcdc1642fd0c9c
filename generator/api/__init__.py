"""The model of the API, which every target is made from."""
