/**
 * Forms over JSON documents: what a form asks is declared, and one code fills it from a document,
 * reads what was typed back into it, and puts each problem at its field. Nothing here depends on a
 * kind.
 */
@NullMarked
package dev.tributary.webapp.form;

import org.jspecify.annotations.NullMarked;
