"""What a person starts with make: one module a command, all inside one frame."""
