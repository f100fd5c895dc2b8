// @needs core/letter
/** It needs what needs it. */
