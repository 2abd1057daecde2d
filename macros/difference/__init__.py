"""What differs between the project and another state of it, in words (`make diff`)."""
