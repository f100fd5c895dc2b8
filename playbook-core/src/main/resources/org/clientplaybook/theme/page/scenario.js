// @needs component/messages/messages, component/planner/planner
