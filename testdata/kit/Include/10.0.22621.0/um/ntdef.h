#error "headers of user mode"
