/* Stand-in WDK: IRQL and kernel resource annotations. */
#pragma once
#include <sal.h>

#define _IRQL_saves_ __attribute__((annotate("synclint:irql_saves")))
#define _IRQL_restores_ __attribute__((annotate("synclint:irql_restores")))
#define _IRQL_requires_same_ __attribute__((annotate("synclint:irql_requires_same")))
#define _IRQL_uses_cancel_ __attribute__((annotate("synclint:irql_uses_cancel")))
#define _IRQL_is_cancel_ __attribute__((annotate("synclint:irql_is_cancel")))
#define _IRQL_requires_(...) __attribute__((annotate("synclint:irql_requires(" #__VA_ARGS__ ")")))
#define _IRQL_requires_min_(...) __attribute__((annotate("synclint:irql_requires_min(" #__VA_ARGS__ ")")))
#define _IRQL_requires_max_(...) __attribute__((annotate("synclint:irql_requires_max(" #__VA_ARGS__ ")")))
#define _IRQL_raises_(...) __attribute__((annotate("synclint:irql_raises(" #__VA_ARGS__ ")")))
#define _IRQL_saves_global_(...) __attribute__((annotate("synclint:irql_saves_global(" #__VA_ARGS__ ")")))
#define _IRQL_restores_global_(...) __attribute__((annotate("synclint:irql_restores_global(" #__VA_ARGS__ ")")))
#define _IRQL_always_function_min_(...) __attribute__((annotate("synclint:irql_always_function_min(" #__VA_ARGS__ ")")))
#define _IRQL_always_function_max_(...) __attribute__((annotate("synclint:irql_always_function_max(" #__VA_ARGS__ ")")))
#define _IRQL_limited_to_(...) __attribute__((annotate("synclint:irql_limited_to(" #__VA_ARGS__ ")")))
#define _IRQL_is_cancel SYNCLINT_MARK("irql_is_cancel")
#define _Kernel_acquires_resource_(...) __attribute__((annotate("synclint:acquires_resource(" #__VA_ARGS__ ")")))
#define _Kernel_releases_resource_(...) __attribute__((annotate("synclint:releases_resource(" #__VA_ARGS__ ")")))
#define _Kernel_requires_resource_held_(...)                                                                           \
    __attribute__((annotate("synclint:requires_resource_held(" #__VA_ARGS__ ")")))
#define _Kernel_requires_resource_not_held_(...)                                                                       \
    __attribute__((annotate("synclint:requires_resource_not_held(" #__VA_ARGS__ ")")))
#define _IRQL_requires_DXGK_(...) _IRQL_requires_(__VA_ARGS__)
#define _Function_class_DXGK_(...) _Function_class_(__VA_ARGS__)

/* the first names of the same */
#define __drv_maxIRQL(...) __attribute__((annotate("synclint:irql_requires_max(" #__VA_ARGS__ ")")))
#define __drv_minIRQL(...) __attribute__((annotate("synclint:irql_requires_min(" #__VA_ARGS__ ")")))
#define __drv_requiresIRQL(...) __attribute__((annotate("synclint:irql_requires(" #__VA_ARGS__ ")")))
#define __drv_raisesIRQL(...) __attribute__((annotate("synclint:irql_raises(" #__VA_ARGS__ ")")))
#define __drv_setsIRQL(...) __attribute__((annotate("synclint:irql_sets(" #__VA_ARGS__ ")")))
#define __drv_sameIRQL __attribute__((annotate("synclint:irql_requires_same")))
#define __drv_savesIRQL __attribute__((annotate("synclint:irql_saves")))
#define __drv_restoresIRQL __attribute__((annotate("synclint:irql_restores")))
#define __drv_useCancelIRQL __attribute__((annotate("synclint:irql_uses_cancel")))
#define __drv_isCancelIRQL __attribute__((annotate("synclint:irql_is_cancel")))
#define __drv_savesIRQLGlobal(...) __attribute__((annotate("synclint:irql_saves_global(" #__VA_ARGS__ ")")))
#define __drv_restoresIRQLGlobal(...) __attribute__((annotate("synclint:irql_restores_global(" #__VA_ARGS__ ")")))
#define __drv_minFunctionIRQL(...) __attribute__((annotate("synclint:irql_always_function_min(" #__VA_ARGS__ ")")))
#define __drv_maxFunctionIRQL(...) __attribute__((annotate("synclint:irql_always_function_max(" #__VA_ARGS__ ")")))
#define __drv_functionClass(...) __attribute__((annotate("synclint:function_class(" #__VA_ARGS__ ")")))
#define __drv_dispatchType(...) __attribute__((annotate("synclint:dispatch_type(" #__VA_ARGS__ ")")))
#define __drv_interlocked __attribute__((annotate("synclint:interlocked")))
#define __drv_acquiresResource(...) __attribute__((annotate("synclint:acquires_resource(" #__VA_ARGS__ ")")))
#define __drv_releasesResource(...) __attribute__((annotate("synclint:releases_resource(" #__VA_ARGS__ ")")))
#define __drv_acquiresResourceGlobal(...) __attribute__((annotate("synclint:acquires_resource(" #__VA_ARGS__ ")")))
#define __drv_releasesResourceGlobal(...) __attribute__((annotate("synclint:releases_resource(" #__VA_ARGS__ ")")))
#define __drv_acquiresExclusiveResource(...)                                                                           \
    __attribute__((annotate("synclint:acquires_exclusive_resource(" #__VA_ARGS__ ")")))
#define __drv_releasesExclusiveResource(...)                                                                           \
    __attribute__((annotate("synclint:releases_exclusive_resource(" #__VA_ARGS__ ")")))
#define __drv_acquiresExclusiveResourceGlobal(...)                                                                     \
    __attribute__((annotate("synclint:acquires_exclusive_resource(" #__VA_ARGS__ ")")))
#define __drv_releasesExclusiveResourceGlobal(...)                                                                     \
    __attribute__((annotate("synclint:releases_exclusive_resource(" #__VA_ARGS__ ")")))
#define __drv_mustHold(...) __attribute__((annotate("synclint:requires_resource_held(" #__VA_ARGS__ ")")))
#define __drv_neverHold(...) __attribute__((annotate("synclint:requires_resource_not_held(" #__VA_ARGS__ ")")))
#define __drv_mustHoldGlobal(...) __attribute__((annotate("synclint:requires_resource_held(" #__VA_ARGS__ ")")))
#define __drv_neverHoldGlobal(...) __attribute__((annotate("synclint:requires_resource_not_held(" #__VA_ARGS__ ")")))
#define __drv_acquiresCancelSpinLock __attribute__((annotate("synclint:acquires_resource(CancelSpinLock)")))
#define __drv_releasesCancelSpinLock __attribute__((annotate("synclint:releases_resource(CancelSpinLock)")))
#define __drv_mustHoldCancelSpinLock __attribute__((annotate("synclint:requires_resource_held(CancelSpinLock)")))
#define __drv_neverHoldCancelSpinLock __attribute__((annotate("synclint:requires_resource_not_held(CancelSpinLock)")))
#define __drv_acquiresCriticalRegion __attribute__((annotate("synclint:acquires_resource(CriticalRegion)")))
#define __drv_releasesCriticalRegion __attribute__((annotate("synclint:releases_resource(CriticalRegion)")))
#define __drv_mustHoldCriticalRegion __attribute__((annotate("synclint:requires_resource_held(CriticalRegion)")))
#define __drv_neverHoldCriticalRegion __attribute__((annotate("synclint:requires_resource_not_held(CriticalRegion)")))
#define __drv_acquiresPriorityRegion __attribute__((annotate("synclint:acquires_resource(PriorityRegion)")))
#define __drv_releasesPriorityRegion __attribute__((annotate("synclint:releases_resource(PriorityRegion)")))
#define __drv_mustHoldPriorityRegion __attribute__((annotate("synclint:requires_resource_held(PriorityRegion)")))
#define __drv_neverHoldPriorityRegion __attribute__((annotate("synclint:requires_resource_not_held(PriorityRegion)")))
#define __drv_when(c, ...) SYNCLINT_BEGIN("when", #c) __VA_ARGS__ SYNCLINT_END("when")
#define __drv_at(c, ...) SYNCLINT_BEGIN("at", #c) __VA_ARGS__ SYNCLINT_END("at")
#define __drv_arg(c, ...) SYNCLINT_BEGIN("at", #c) __VA_ARGS__ SYNCLINT_END("at")
#define __drv_in(...) __VA_ARGS__
#define __drv_out(...) __VA_ARGS__
#define __drv_in_deref(...) __VA_ARGS__
#define __drv_out_deref(...) __VA_ARGS__
#define __drv_both_in_out(...) __VA_ARGS__
#define __drv_deref(...) __VA_ARGS__
#define __drv_fun(...) __VA_ARGS__
#define __drv_group(...) __VA_ARGS__
#define __drv_ret(...) SYNCLINT_BEGIN("at", "return") __VA_ARGS__ SYNCLINT_END("at")

#define __drv_floatRestored SYNCLINT_MARK("float_restored")
#define __drv_floatSaved SYNCLINT_MARK("float_saved")
#define __drv_floatUsed SYNCLINT_MARK("float_used")
#define _Kernel_float_restored_ SYNCLINT_MARK("float_restored")
#define _Kernel_float_saved_ SYNCLINT_MARK("float_saved")
#define _Kernel_float_used_ SYNCLINT_MARK("float_used")
#define _Kernel_entry_always_ SYNCLINT_MARK("kernel_entry")
#define _Kernel_entry_(...) SYNCLINT_MARK("kernel_entry(" #__VA_ARGS__ ")")

/* neither locks nor IRQL */
#define __drv_aliasesMem
#define __drv_constant
#define __drv_dispatchType_other
#define __drv_fatal
#define __drv_inTry
#define __drv_IoGetDmaAdapter
#define __drv_isObjectPointer
#define __drv_nonConstant
#define __drv_notInTry
#define __drv_notPointer
#define __drv_typeBitset
#define __drv_typeCond
#define __drv_typeConst
#define __drv_typeExpr
#define __internal_kernel_driver
#define __kernel_code
#define __kernel_driver
#define __prefast_operator_new_null
#define __prefast_operator_new_throws
#define __user_code
#define __user_driver
#define _Analysis_code_type_kernel_code_
#define _Analysis_code_type_kernel_driver_
#define _Analysis_code_type_user_code_
#define _Analysis_code_type_user_driver
#define _Analysis_code_type_user_driver_
#define _Kernel_IoGetDmaAdapter_
#define __drv_allocatesMem(...)
#define __drv_callbackType(...)
#define __drv_clearDoInit(...)
#define __drv_completionType(...)
#define __drv_declspec(...)
#define __drv_defined(...)
#define __drv_error(...)
#define __drv_formatString(...)
#define __drv_freesMem(...)
#define __drv_nop(...)
#define __drv_preferredFunction(...)
#define __drv_reportError(...)
#define __drv_strictType(...)
#define __drv_strictTypeMatch(...)
#define __drv_unit(...)
#define __drv_valueIs(...)
#define _Kernel_clear_do_init_(...)
