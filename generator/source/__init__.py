"""The spec as it is read: files, references, ranges, and the one document that they make."""
