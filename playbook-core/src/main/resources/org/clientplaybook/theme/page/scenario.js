// @needs component/messages/messages, component/scorecard/scorecard-load, component/signals/signals
