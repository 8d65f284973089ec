int bottom;
