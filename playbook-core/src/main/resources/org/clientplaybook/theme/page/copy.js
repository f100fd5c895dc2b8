// @needs component/copy/copy
