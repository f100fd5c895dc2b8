// @needs component/guide/guide
