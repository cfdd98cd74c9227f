/** Forms over JSON documents. */
@NullMarked
package dev.tributary.webapp.form;

import org.jspecify.annotations.NullMarked;
