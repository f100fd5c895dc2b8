// @needs component/messages/messages
