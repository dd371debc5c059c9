# Compiler settings shared by every target of ours: link fax_options privately.
add_library(fax_options INTERFACE)
target_compile_options(fax_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual)
target_compile_definitions(fax_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_link_options(fax_options INTERFACE -Wl,--as-needed) # fax_core brings more libraries than each program uses
if(FAX_SANITIZE)
    # The checks inserted by g++ confuse its own warning about uninitialised variables.
    target_compile_options(fax_options INTERFACE
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> -fsanitize=${FAX_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(fax_options INTERFACE -fsanitize=${FAX_SANITIZE})
    target_compile_definitions(fax_options INTERFACE FAX_SANITIZED=1)
endif()

# What is installed is hardened (safety.md 3.3); tests/base/tst_hardening reads it back from the programs.
if(NOT FAX_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    set(FAX_HARDENED ON)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    target_compile_options(fax_options INTERFACE
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection)
    if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
        target_compile_options(fax_options INTERFACE -fcf-protection)
    endif()
    target_link_options(fax_options INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
endif()

# Hundreds of test programs with all of the core in them: the quick linker, where it is installed.
find_program(FAX_LLD ld.lld)
if(FAX_LLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(fax_options INTERFACE -fuse-ld=lld)
endif()

# fax_test(NAME tst_x SOURCES ... [LIBS ...] [LABELS ...] [TIMEOUT s])
# One Qt Test program; runs offscreen, with the workers of this build. Without LibreOffice, except where a test asks for it.
function(fax_test)
    cmake_parse_arguments(T "" "NAME;TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(NOT T_TIMEOUT)
        set(T_TIMEOUT 120)
    endif()
    qt_add_executable(${T_NAME} ${T_SOURCES})
    target_link_libraries(${T_NAME} PRIVATE fax_options Qt6::Test ${T_LIBS})
    # One precompiled header for all tests without windows, one for those with.
    if("fax_ui" IN_LIST T_LIBS)
        target_precompile_headers(${T_NAME} REUSE_FROM fax_test_pch_ui)
    else()
        target_precompile_headers(${T_NAME} REUSE_FROM fax_test_pch)
    endif()
    add_test(NAME ${T_NAME} COMMAND ${T_NAME})
    set_tests_properties(${T_NAME} PROPERTIES
        TIMEOUT ${T_TIMEOUT} LABELS "${T_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;FAX_LIBEXEC_DIR=${CMAKE_BINARY_DIR}/bin;FAX_OFFICE_PROGRAM=;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0")
endfunction()
