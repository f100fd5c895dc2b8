// @needs component/search/search-open, component/theme-switch/theme-switch, component/toc/toc
