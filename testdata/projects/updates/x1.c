int x1;
