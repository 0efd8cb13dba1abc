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

# interleave_embed(module function folder files): generates FUNCTION() of src/base/embedded.h's form
# from the files; their paths are relative to the folder.
function(interleave_embed module function folder files)
  set(entries "")
  foreach(file IN LISTS files)
    file(RELATIVE_PATH path ${folder} ${file})
    list(APPEND entries "${path}|${file}")
  endforeach()
  list(SORT entries)
  string(REPLACE ";" "\n" list "${entries}")
  set(name ${CMAKE_BINARY_DIR}/embedded/${module}_${function})
  file(CONFIGURE OUTPUT ${name}.list CONTENT "${list}\n" @ONLY)
  add_custom_command(
    OUTPUT ${name}.cpp
    COMMAND ${CMAKE_COMMAND} -DMODULE=${module} -DFUNCTION=${function} -DOUTPUT=${name}.cpp
            -DLIST=${name}.list -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${files} ${name}.list ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Embedding ${module}'s files")
  target_sources(${module} PRIVATE ${name}.cpp)
endfunction()

# interleave_module_files(result module): what a module embeds: the files in its subfolders that are
# not C++.
function(interleave_module_files result module)
  set(folder ${CMAKE_SOURCE_DIR}/src/${module})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*/*.py ${folder}/*/*.txt ${folder}/*/*.md
       ${folder}/*/*.json ${folder}/*/*.csv ${folder}/*/*.log)
  list(FILTER files EXCLUDE REGEX "^${folder}/[^/]*$|/__pycache__/")
  set(${result} "${files}" PARENT_SCOPE)
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
  interleave_module_files(files ${module})
  if(files)
    interleave_embed(${module} embedded_files ${folder} "${files}")
  endif()
endfunction()
