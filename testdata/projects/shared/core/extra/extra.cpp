int e;
