# The modules of src/ as targets. A module is a folder, so adding a file touches no CMake file, and
# what a module may use is said once, in src/layers.txt.

# interleave_read_layers(): sets MODULES (lowest first) and USES_<module>.
function(interleave_read_layers)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/layers.txt)
  file(STRINGS ${CMAKE_SOURCE_DIR}/src/layers.txt lines REGEX "^[a-z]+:")
  set(modules "")
  foreach(line IN LISTS lines)
    if(line MATCHES "^debt:")
      continue()
    endif()
    string(REGEX MATCH "^([a-z]+): *(.*)$" matched "${line}")
    list(APPEND modules ${CMAKE_MATCH_1})
    set(module ${CMAKE_MATCH_1})
    separate_arguments(uses UNIX_COMMAND "${CMAKE_MATCH_2}")
    list(REVERSE uses) # upper ones first: the order in which a linker wants static libraries
    set(USES_${module} "${uses}" PARENT_SCOPE)
  endforeach()
  set(MODULES "${modules}" PARENT_SCOPE)
endfunction()

# interleave_embed(module): generates embedded_files() from the module's files that are not C++.
function(interleave_embed module)
  set(folder ${CMAKE_SOURCE_DIR}/src/${module})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*/*.py ${folder}/*/*.txt ${folder}/*/*.md
       ${folder}/*/*.json)
  set(entries "")
  set(depends "")
  foreach(file IN LISTS files)
    file(RELATIVE_PATH path ${folder} ${file})
    if(path MATCHES "/" AND NOT path MATCHES "__pycache__")
      list(APPEND entries "${path}|${file}")
      list(APPEND depends ${file})
    endif()
  endforeach()
  if(module STREQUAL "ui")
    file(GLOB shaders CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/shaders/*)
    file(GLOB fonts ${FONTS}/*.?tf)
    foreach(file IN LISTS shaders)
      get_filename_component(name ${file} NAME)
      list(APPEND entries "shaders/${name}|${file}")
      list(APPEND depends ${file})
    endforeach()
    foreach(file IN LISTS fonts)
      get_filename_component(name ${file} NAME)
      list(APPEND entries "fonts/${name}|${file}")
    endforeach()
  endif()
  if(NOT entries)
    return()
  endif()
  list(SORT entries)
  string(REPLACE ";" "\n" list "${entries}")
  set(output ${CMAKE_BINARY_DIR}/embedded/${module}.cpp)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded/${module}.list CONTENT "${list}\n" @ONLY)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DMODULE=${module} -DOUTPUT=${output}
            -DLIST=${CMAKE_BINARY_DIR}/embedded/${module}.list
            -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${depends} ${CMAKE_BINARY_DIR}/embedded/${module}.list
            ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Embedding the files of ${module}")
  target_sources(${module} PRIVATE ${output})
endfunction()

# interleave_module(module): the library target, or nothing where the folder has no sources yet.
function(interleave_module module)
  set(folder ${CMAKE_SOURCE_DIR}/src/${module})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  list(REMOVE_ITEM sources ${folder}/main.cpp) # that one makes an executable
  # A source that no target has: CMake wants at least one, and a header-only module is a module.
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded/${module}_module.cpp
       CONTENT "// ${module}\n" @ONLY)
  add_library(${module} STATIC ${sources} ${CMAKE_BINARY_DIR}/embedded/${module}_module.cpp)
  target_include_directories(${module} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${module} PUBLIC interleave_options ${USES_${module}})
  interleave_embed(${module})
endfunction()
