// @needs core/store, core/stroe
// @need core/values
"use strict";
