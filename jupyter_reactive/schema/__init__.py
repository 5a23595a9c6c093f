"""What travels between kernel and front end. Imports nothing of this package but itself."""
