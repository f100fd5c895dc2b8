// @needs component/messages/messages, component/scorecard/scorecard
