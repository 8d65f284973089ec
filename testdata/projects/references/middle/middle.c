int middle;
