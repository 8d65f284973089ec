#error "an older kit beside the newest"
