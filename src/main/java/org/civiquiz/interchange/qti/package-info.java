/** QTI in its versions 1.2, 2.1, 2.2 and 3.0, as single files and as packages. */
package org.civiquiz.interchange.qti;
