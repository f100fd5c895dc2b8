// @needs component/message-filter/message-filter
