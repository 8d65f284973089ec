#error "the kit's annotations say nothing to synclint"
