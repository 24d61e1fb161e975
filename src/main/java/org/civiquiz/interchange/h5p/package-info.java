/** Interactive content of H5P, as far as it asks questions. */
package org.civiquiz.interchange.h5p;
