// @needs component/guide/guide-trail-load, component/messages/messages, component/planner/planner, component/scorecard/scorecard-load, component/signals/signals
