/** Tests of the conversion of parameters. */
@NullMarked
package dev.tributary.adapters.in.rest.parameter;

import org.jspecify.annotations.NullMarked;
