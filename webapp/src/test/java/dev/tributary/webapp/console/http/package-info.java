/** Tests of the console by requests, without a browser. */
@NullMarked
package dev.tributary.webapp.console.http;

import org.jspecify.annotations.NullMarked;
