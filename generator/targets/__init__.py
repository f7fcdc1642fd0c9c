"""What is made of the model: each target is a set of templates over it."""
