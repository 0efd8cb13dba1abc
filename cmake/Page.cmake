# The page's program, twice: with threads (interleave-threaded.js) for isolated pages, without
# (interleave-single.js) for all others. One binary cannot be both.
include(${CMAKE_SOURCE_DIR}/cmake/dependencies/imgui.cmake)
target_link_libraries(ui PUBLIC imgui SDL2)
target_compile_definitions(ui PUBLIC ${IMGUI_DEFINITIONS})
target_include_directories(ui SYSTEM PUBLIC ${DEPENDENCIES}/include/SDL2)

# What ui draws with: embedded_shaders() and embedded_fonts(), by file name.
file(GLOB shaders CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/shaders/*.*)
interleave_embed(ui embedded_shaders ${CMAKE_SOURCE_DIR}/shaders "${shaders}")
file(GLOB fonts ${FONTS}/*.ttf)
interleave_embed(ui embedded_fonts ${FONTS} "${fonts}")

if(NOT EXISTS ${CMAKE_SOURCE_DIR}/src/platform/main.cpp)
  return()
endif()
add_executable(page src/platform/main.cpp)
# All of platform, also what only JavaScript calls.
target_link_libraries(page PRIVATE $<LINK_LIBRARY:WHOLE_ARCHIVE,platform>)
set_target_properties(page PROPERTIES SUFFIX .js)
target_link_options(page PRIVATE
  -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=create_interleave -sENVIRONMENT=web,worker
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=1
  -sFILESYSTEM=0 -sSTACK_SIZE=1MB -sABORTING_MALLOC=0 -sEXIT_RUNTIME=0 -sINVOKE_RUN=1 -sDYNAMIC_EXECUTION=0
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=ccall,UTF8ToString,stringToNewUTF8,lengthBytesUTF8,stringToUTF8,HEAPU8)
if(THREADS)
  set_target_properties(page PROPERTIES OUTPUT_NAME interleave-threaded)
  # Memory does not grow: a growing shared memory makes JavaScript's access slow everywhere, and
  # crashes iOS 26.2. Blocking on the page's main thread is not made an error
  # (ALLOW_BLOCKING_ON_MAIN_THREAD=0), as that also ends the page when it meets a worker in a mutex
  # of the C library for a few nanoseconds, such as that of pthread_create.
  # Workers are started while the page opens, as many as the largest example needs (a worker that has
  # to be made during a run begins late, and that is seen in the timeline); the page does not wait.
  target_link_options(page PRIVATE -sINITIAL_MEMORY=${WASM_MEMORY} -sALLOW_MEMORY_GROWTH=0
    -sMALLOC=mimalloc -sPTHREAD_POOL_SIZE=10 -sPTHREAD_POOL_DELAY_LOAD
    -sDEFAULT_PTHREAD_STACK_SIZE=1MB)
else()
  set_target_properties(page PROPERTIES OUTPUT_NAME interleave-single)
  target_link_options(page PRIVATE -sINITIAL_MEMORY=64MB -sALLOW_MEMORY_GROWTH=1
    -sMAXIMUM_MEMORY=1GB)
endif()
set_target_properties(page PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_SOURCE_DIR}/build/page)
