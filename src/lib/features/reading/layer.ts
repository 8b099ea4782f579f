/** What can lie over the page of a book, one at a time. `end`: the last page was turned. */
export type Layer =
	| 'contents'
	| 'settings'
	| 'end'
	| 'where'
	| 'page'
	| 'tools'
	| 'keys'
	| 'handling'
	| 'aids'
	| 'going'
	| 'listening'
	| 'braille'
	| 'meaning'
	| 'search'
	| 'mark'
	| 'notebook'
	| 'picture';
