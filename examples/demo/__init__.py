"""The demonstration: what novakit does on a real Nova, first blocking and then awaited."""
