package com.genius365.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the system does before it knows the workspace, or for all of them: accepting a webhook, finding what is due. Only
 * in this does row-level security show rows of every tenant. No screen calls it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SystemWide {}
