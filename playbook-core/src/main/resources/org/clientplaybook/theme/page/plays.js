// @needs component/plays/plays
