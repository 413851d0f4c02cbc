package com.genius365.common;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** A page by offset, as Spring Data takes it. The query itself says the order. */
public record OffsetPage(PageRequest request) implements Pageable {

    @Override
    public int getPageNumber() {
        return request.offset() / request.limit();
    }

    @Override
    public int getPageSize() {
        return request.limit();
    }

    @Override
    public long getOffset() {
        return request.offset();
    }

    @Override
    public Sort getSort() {
        return Sort.unsorted();
    }

    @Override
    public Pageable next() {
        return new OffsetPage(new PageRequest(request.offset() + request.limit(), request.limit()));
    }

    @Override
    public Pageable previousOrFirst() {
        return new OffsetPage(new PageRequest(request.offset() - request.limit(), request.limit()));
    }

    @Override
    public Pageable first() {
        return new OffsetPage(new PageRequest(0, request.limit()));
    }

    @Override
    public Pageable withPage(int number) {
        return new OffsetPage(new PageRequest(number * request.limit(), request.limit()));
    }

    @Override
    public boolean hasPrevious() {
        return request.offset() > 0;
    }
}
