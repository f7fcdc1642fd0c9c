"""Hand-written modules that the driver copies into `novakit_api`; they import each other only."""
