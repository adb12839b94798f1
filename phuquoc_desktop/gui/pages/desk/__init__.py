"""The tabs of the city's desk; ``registry`` lists them, each is imported and built when it is first shown."""
