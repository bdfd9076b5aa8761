"""The network map: canvas, table twin, versions. Its public face is `page.MapPage`."""
