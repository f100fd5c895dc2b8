// @needs component/ours/ours
