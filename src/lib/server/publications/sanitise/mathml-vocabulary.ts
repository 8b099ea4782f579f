const words = (list: string) => list.trim().split(/\s+/);

/** Presentation MathML. Of annotations only plain text (TeX) is kept: embedded HTML or SVG could hide anything. */
export const MATHML_ELEMENTS: ReadonlySet<string> = new Set(
	words(`
	math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose
	msub msup msubsup munder mover munderover mmultiscripts mprescripts none
	mtable mtr mlabeledtr mtd maligngroup malignmark mstack mlongdiv msgroup msrow mscarries mscarry msline
	semantics annotation
`)
);

export const MATHML_ATTRIBUTES: ReadonlySet<string> = new Set(
	words(`
	id class lang dir role display displaystyle scriptlevel scriptminsize scriptsizemultiplier alttext altimg-width altimg-height
	mathvariant mathsize mathcolor mathbackground color background fontfamily fontsize fontstyle fontweight
	form fence separator lspace rspace stretchy symmetric maxsize minsize largeop movablelimits accent accentunder
	linebreak lineleading linebreakstyle linebreakmultchar indentalign indentshift
	width height depth voffset linethickness numalign denomalign bevelled open close separators notation
	subscriptshift superscriptshift align rowalign columnalign groupalign alignmentscope columnwidth rowspacing columnspacing
	rowlines columnlines frame framespacing equalrows equalcolumns side minlabelspacing rowspan columnspan columnspan
	position shift location charalign charspacing longdivstyle stackalign crossout lquote rquote encoding intent arg
	overflow selection
`)
);
