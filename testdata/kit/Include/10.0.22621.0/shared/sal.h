/* The kit's own annotations, which expand to what no other tool reads: ours are defined over them. */
#define _IRQL_requires_max_(level) kit_annotation_that_is_no_c(level)
#define _Acquires_lock_(lock) kit_annotation_that_is_no_c(lock)
